/** Builds the workbench: a folder of static files that works with the server of `impasse serve`, and without. */
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };

const web = resolve(import.meta.dirname, 'src/web');

export default defineConfig({
  root: web,
  // Relative, so that the files may lie in any folder of any server.
  base: './',
  define: { __VERSION__: JSON.stringify(manifest.version) },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  // The charts draw on a DOM; the browser has its own.
  resolve: { alias: { linkedom: resolve(web, 'parts/dom.ts') } },
  worker: { format: 'es' },
  build: {
    outDir: resolve(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    reportCompressedSize: true,
  },
});
