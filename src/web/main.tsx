import { render } from 'preact';
import { App } from './app.tsx';
import { createWorkbench } from './state/workbench.ts';
import './style.css';

const workbench = createWorkbench();
render(<App workbench={workbench} />, document.getElementById('app')!);
void workbench.start();
