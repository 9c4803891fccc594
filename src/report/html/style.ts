/** The style sheet of the report: light and dark, phone to wide screen, and print. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #fbfbf9; --text: #1c1f23; --soft: #565d66; --edge: #d7dade; --panel: #ffffff;
  --link: #0a5a85; --zone: #0b6390; --zone-soft: #e3eff6; --outside: #767c84;
  --limit: #8f5500; --band: #e3b466; --limit-soft: #faf0e0; --grid: #dcdfe3; --stripe: #f0f1f3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14171a; --text: #e6e8eb; --soft: #a7afb8; --edge: #363c44; --panel: #1b1f24;
    --link: #7cc4ec; --zone: #62b2de; --zone-soft: #1d3442; --outside: #8b939c;
    --limit: #e0a850; --band: #b98a3c; --limit-soft: #33291a; --grid: #343a42; --stripe: #22272d;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; max-width: 78rem; padding: 0 1rem 3rem;
  background: var(--page); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: break-word;
}
/* Not in tables: their columns would shrink to letters before the table scrolls. */
h1, h2, h3, h4, p, li, dt, dd, figcaption { overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: clamp(1.7rem, 5vw, 2.4rem); margin: .1em 0 .2em; }
h2 { font-size: 1.45rem; margin: 0 0 .6em; }
h3 { font-size: 1.08rem; margin: 1.4em 0 .5em; }
h4 { font-size: 1rem; margin: 0 0 .4em; }
p, ul, ol, dl { margin: 0 0 .8em; }
p, .points { max-width: 46rem; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
small { color: var(--soft); font-size: .86em; font-weight: 400; }
code, .hash, .file { font-family: ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace; font-size: .86em; }
.hash, .file { color: var(--soft); overflow-wrap: anywhere; }
code { overflow-wrap: anywhere; }
.skip { position: absolute; left: -99rem; top: 0; padding: .6rem 1rem; background: var(--panel); z-index: 2; }
.skip:focus { left: .5rem; top: .5rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.top { padding: 1.6rem 0 .4rem; }
.brand { color: var(--soft); margin: 0; font-size: .92rem; }
.about { color: var(--soft); }
nav ul { display: flex; flex-wrap: wrap; gap: .15rem .3rem; list-style: none; margin: 0; padding: .4rem 0; border-block: 1px solid var(--edge); }
nav a { display: inline-block; padding: .3rem .55rem; text-decoration: none; }
nav a:hover { text-decoration: underline; }
section { padding: 1.8rem 0 .4rem; border-bottom: 1px solid var(--edge); }
#verdict h2 { font-size: clamp(1.35rem, 3.6vw, 1.8rem); }
.lead { font-size: 1.12rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 1.4rem 1.6rem; align-items: start; margin: 1rem 0; }
.figures > * { min-width: 0; }
.figures.tall > :first-child { grid-row: span 2; }
figure { margin: 0; }
figure h3 { margin-top: 0; }
.chart > svg { display: block; width: 100%; max-width: 26rem; height: auto; color: var(--text); }
.chart > svg text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; white-space: pre; }
figcaption { font-size: .9rem; color: var(--soft); max-width: 26rem; }
details { margin-top: .3rem; }
summary { cursor: pointer; padding: .25rem 0; color: var(--link); width: fit-content; }
.key { font-weight: 700; } .key.zone { color: var(--zone); } .key.outside { color: var(--outside); } .key.limit { color: var(--limit); }
.legend { list-style: none; padding: 0; max-width: none; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; font-size: .92rem; }
.facts { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .6rem 1rem; }
.facts div { border-left: 3px solid var(--edge); padding-left: .7rem; }
.facts dt { color: var(--soft); font-size: .88rem; line-height: 1.3; }
.facts dd { margin: 0; font-size: 1.3rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.cards { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1rem; }
.card { display: flex; flex-direction: column; min-width: 0; background: var(--panel); border: 1px solid var(--edge); border-radius: 8px; padding: .9rem 1rem; }
.card h3, .card h4 { margin: 0 0 .5rem; }
.card p { margin: 0 0 .4rem; }
.blocks { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
#why .block + .block { position: relative; margin-top: .5rem; }
#why .block + .block::before {
  content: "✕"; position: absolute; top: -1.05rem; left: 50%; width: 1.5rem; height: 1.5rem; margin-left: -.75rem;
  display: grid; place-items: center; border-radius: 50%; background: var(--panel); border: 2px solid var(--limit); color: var(--limit);
  font-size: .8rem; font-weight: 700; line-height: 1;
}
.block { padding: .5rem .7rem; background: var(--limit-soft); border-left: 4px solid var(--limit); border-radius: 4px; }
.block small { display: block; }
#why .block + .block { padding-top: .75rem; }
.dropped .block { background: none; border: 1px dashed var(--limit); border-left-width: 4px; }
.card .joint { margin: .5rem 0; font-weight: 600; color: var(--limit); }
.opening .joint { color: var(--zone); }
.card .share { margin: auto 0 0; padding-top: .5rem; color: var(--soft); font-size: .92rem; }
.terms { margin: 0; padding: .5rem .7rem; background: var(--zone-soft); border-left: 4px solid var(--zone); border-radius: 4px; }
.terms div + div { margin-top: .25rem; }
.terms dt { color: var(--soft); font-size: .86rem; line-height: 1.3; }
.terms dd { margin: 0; line-height: 1.35; }
.bar { display: block; height: .42rem; min-width: 3rem; max-width: 9rem; margin: .2rem 0 .3rem; background: var(--stripe); border-radius: 3px; overflow: hidden; outline: 1px solid var(--edge); }
.card .bar { max-width: none; }
.bar > span { display: block; height: 100%; background: var(--zone); }
.wide { overflow-x: auto; max-width: 100%; margin: 0 0 1rem; }
table { border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .4rem .7rem .4rem 0; border-bottom: 1px solid var(--edge); min-width: 5.5rem; max-width: 20rem; }
thead th { vertical-align: bottom; font-weight: 600; }
th[scope=row] { font-weight: 600; }
th small, td small { display: block; line-height: 1.3; }
.num { white-space: nowrap; }
.said { margin-bottom: .3rem; }
.entries { columns: 22rem; column-gap: 1rem; }
.entry { break-inside: avoid; margin: 0 0 1rem; background: var(--panel); border: 1px solid var(--edge); border-radius: 8px; padding: .8rem 1rem .5rem; }
.entry .wide { margin-bottom: .5rem; }
.entry table { width: 100%; }
.entry th, .entry td { min-width: 4.5rem; }
.entry .file { white-space: nowrap; }
.grounds, .of { font-size: .92rem; margin: 0 0 .5rem; }
.grounds { border-left: 3px solid var(--edge); padding-left: .7rem; }
.of { margin-bottom: .2rem; color: var(--soft); }
:target { background: var(--zone-soft); }
.quotes { padding-left: 1.1rem; } .quotes li { margin-bottom: .4rem; }
.provenance div { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: .6rem; }
.provenance dt { color: var(--soft); } .provenance dd { margin: 0; overflow-wrap: anywhere; }
pre { overflow-x: auto; white-space: pre-wrap; padding: .7rem .9rem; background: var(--panel); border: 1px solid var(--edge); border-radius: 6px; }
.graph svg { display: block; color: var(--text); }
.graph svg text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; white-space: pre; }
.stab { font-size: .86rem; }
.stab th, .stab td { min-width: 0; padding: .2rem .35rem; }
.stab td:nth-child(2) { min-width: 17rem; max-width: 30rem; width: 30rem; }
.stab td:nth-child(n+3) { text-align: center; background: color-mix(in srgb, var(--zone) var(--s, 0%), transparent); }
.stab .first { border-left: 2px solid var(--edge); }
.stab abbr { text-decoration: none; }
.chain { list-style: none; padding: 0; margin: 0; display: grid; gap: .35rem; font-size: .94rem; }
.chip { display: inline-block; padding: 0 .45rem; border: 1px solid var(--zone); border-radius: 1rem; background: var(--zone-soft); white-space: nowrap; }
.concepts { max-width: 46rem; font-size: .92rem; }
.concepts dt { font-weight: 600; } .concepts dd { margin: 0 0 .3rem; }
.best { max-width: 46rem; margin-bottom: 1rem; }
footer { color: var(--soft); font-size: .92rem; padding-top: 1rem; }
@media (max-width: 30rem) {
  .profile th, .profile td { min-width: 8.5rem; }
  .provenance div { grid-template-columns: minmax(0, 1fr); gap: 0; margin-bottom: .4rem; } }
@media print {
  :root {
    --page: #fff; --text: #000; --soft: #444; --edge: #bbb; --panel: #fff; --link: #000; --zone: #0b6390;
    --zone-soft: #eef4f8; --outside: #666; --limit: #8f5500; --band: #e3b466; --limit-soft: #f8f1e4;
    --grid: #ccc; --stripe: #eee;
  }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, .skip, details { display: none; }
  section { border: 0; padding: .8rem 0 0; }
  h2, h3, h4 { break-after: avoid; }
  figure, .card, .entry, tr { break-inside: avoid; }
  .wide { overflow: visible; }
  .bar, .block, .terms { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
