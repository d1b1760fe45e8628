/** The stylesheet, small enough to be read whole. Colours keep a contrast of 4.5 to 1 in both schemes. */
export const style = `
:root {
  color-scheme: light dark;
  --back: #ffffff;
  --soft: #f3f5f7;
  --line: #c9d0d6;
  --text: #1b2227;
  --quiet: #53606a;
  --accent: #0b5c8a;
  --on-accent: #ffffff;
  --good: #1a6b3c;
  --wait: #7a5200;
  --bad: #a3221f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #14191d;
    --soft: #1f262c;
    --line: #43505a;
    --text: #e8edf0;
    --quiet: #a9b6bf;
    --accent: #7cc4ee;
    --on-accent: #0c1a22;
    --good: #7fd4a0;
    --wait: #f0c36a;
    --bad: #ff9a93;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, sans-serif; background: var(--back); color: var(--text); }
/* Long words break where they must, and never make a column of a table narrower than a word. */
body { margin: 0; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 0.25rem; }
p, ul, ol, dl, table, form, figure, .note { margin: 0 0 1rem; }
.note > :last-child { margin-bottom: 0; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; background: var(--back); padding: 0.5rem; }
.skip:focus { left: 0.5rem; top: 0.5rem; z-index: 1; }
.bar { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; align-items: center; padding: 0.6rem 1rem;
  background: var(--soft); border-bottom: 1px solid var(--line); }
.bar .name { font-weight: 700; }
.bar nav { flex: 1 1 auto; }
.bar nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; margin: 0; padding: 0; }
.bar form { display: inline-flex; flex-wrap: wrap; gap: 0.25rem; margin: 0; align-items: center; }
.bar form, .bar form > * { min-width: 0; max-width: 100%; }
main { max-width: 64rem; margin: 0 auto; padding: 1.25rem 1rem 4rem; }
main:focus { outline: none; }
.quiet { color: var(--quiet); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.good { color: var(--good); }
.wait { color: var(--wait); }
.bad { color: var(--bad); }
.note { border-left: 4px solid var(--line); padding: 0.5rem 0.75rem; background: var(--soft); }
.note.good { border-color: var(--good); }
.note.wait { border-color: var(--wait); }
.note.bad { border-color: var(--bad); }
.note, .note > * { color: var(--text); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 700; padding: 0.25rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: 0.25rem 1rem; }
dt { color: var(--quiet); }
dd { margin: 0; min-width: 0; }
details { border: 1px solid var(--line); border-radius: 4px; padding: 0.4rem 0.75rem; margin: 0 0 0.75rem; }
ul.links { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; padding: 0; }
ul.checks { list-style: none; padding: 0; }
ul.checks li { margin: 0 0 0.5rem; }
ul.checks span { white-space: pre-line; }
summary { cursor: pointer; font-weight: 600; }
label { display: block; font-weight: 600; margin: 0 0 0.25rem; }
input, select, textarea { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--quiet);
  border-radius: 4px; padding: 0.4rem 0.5rem; max-width: 100%; }
input[type='text'], input[type='password'], input[type='email'], textarea { width: 26rem; }
button, .button { font: inherit; display: inline-block; min-height: 2.5rem; padding: 0.4rem 0.9rem; border-radius: 4px;
  border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); cursor: pointer; text-decoration: none; }
button.plain { background: transparent; color: var(--accent); }
button.small { min-height: 1.75rem; padding: 0.1rem 0.5rem; }
button[aria-pressed='true'] { font-weight: 700; text-decoration: underline; }
button:disabled { opacity: 0.6; cursor: progress; }
svg.bars { display: block; width: 100%; max-width: 32rem; height: 4rem; }
svg.bars rect { fill: var(--accent); }
svg.bars line { stroke: var(--line); }
.word { font-weight: 700; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
.row > * { min-width: 0; max-width: 100%; }
code { font-family: ui-monospace, monospace; font-size: 0.95em; }
@media (max-width: 34rem) {
  dl { grid-template-columns: 1fr; gap: 0 1rem; }
  dd { margin-bottom: 0.5rem; }
}
@media (max-width: 48rem) {
  table.stack, .stack tbody, .stack tr, .stack th, .stack td { display: block; }
  .stack thead { position: absolute; left: -100vw; }
  .stack tr { border-bottom: 1px solid var(--line); padding: 0.5rem 0; }
  .stack th, .stack td { border: 0; padding: 0.1rem 0; }
  .stack td:empty { display: none; }
  .stack td::before { content: attr(data-label) ': '; color: var(--quiet); }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print { .bar, form { display: none; } }
`;
