export { htmlReport, isReport } from './page.ts';
