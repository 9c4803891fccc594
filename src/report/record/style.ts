/** Rules of a record's page beside those of every page. */
export const RECORD_STYLE = `
.pair { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); gap: 1.6rem; align-items: start; }
.read { white-space: pre-wrap; max-width: 46rem; line-height: 1.7; overflow-wrap: anywhere; }
mark { background: var(--zone-soft); color: inherit; border-bottom: 2px solid var(--zone); padding: .05em 0; }
mark mark { background: none; border-bottom-style: dotted; }
mark.event { background: none; border-bottom: 2px solid var(--limit); }
.cue { border-bottom: 1px dashed var(--soft); }
.speaker { font-weight: 600; }
.number { display: inline-block; min-width: 1.5rem; padding: 0 .3rem; margin-right: .25rem; font-size: .78rem; line-height: 1.4rem; font-weight: 700; text-align: center; text-decoration: none; color: var(--page); background: var(--zone); border-radius: 4px; }
mark.event > .number, #events .number { background: var(--limit); }
.statements { list-style: none; padding: 0; margin: 0; display: grid; gap: .6rem; }
.statements li { background: var(--panel); border: 1px solid var(--edge); border-radius: 8px; padding: .55rem .75rem; overflow-wrap: anywhere; }
.statements small { display: block; }
.words { display: block; }
.status { font-size: .86rem; border: 1px solid var(--edge); border-radius: 4px; padding: 0 .35rem; }
.status.negated { text-decoration: line-through; }
p.source { color: var(--soft); font-size: .92rem; }
.source .hash { display: block; }
@media (max-width: 54rem) { .pair { grid-template-columns: minmax(0, 1fr); } }
@media print { .pair { display: block; } mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
