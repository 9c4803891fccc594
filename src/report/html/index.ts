export type { Html } from './html.ts';
export { htmlReport, isReport, type ReportSection, reportSections } from './page.ts';
export { STYLE } from './style.ts';
