import { Html } from './html.ts'

/** Every kind has a line of its own besides its colour, so that print and colour-blind readers tell them apart. */
export const style = new Html(`<style>
:root {
  --page: #fbfaf7; --ink: #1d1d1f; --soft: #5c5c63; --rule: #dedbd3; --link: #0b57a4;
  --people: #ffe7ad; --organizations: #d3e5fb; --departments: #cdeee6; --titles: #fbdfe3;
  --dates: #e7def9; --topics: #dcefc4; --places: #fbdcc4; --line: #4a4a52;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #151618; --ink: #ececee; --soft: #a9abb3; --rule: #383a40; --link: #8dbdf5;
    --people: #5b4307; --organizations: #173d69; --departments: #0d4a40; --titles: #5f2733;
    --dates: #45306f; --topics: #35500f; --places: #613315; --line: #c9cad1;
  }
}
* { box-sizing: border-box }
html { scroll-padding-top: 2rem }
body {
  margin: 0 auto; padding: 2rem 1.25rem; max-width: 76rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
}
main { min-width: 0 }
h1, .text { font-family: Georgia, "Iowan Old Style", "Times New Roman", serif }
h1 { margin: 0 0 .5rem; font-size: clamp(1.6rem, 4vw, 2.3rem); line-height: 1.2; text-wrap: balance }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.15rem }
h3 { margin: 1.25rem 0 .35rem; font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft) }
p, h1, li { overflow-wrap: anywhere }
td, th { overflow-wrap: break-word }
a { color: var(--link); text-underline-offset: .15em }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px }
.byline, .about { margin: .25rem 0; color: var(--soft) }
.about span + span::before { content: "·"; margin: 0 .5em }
.text { font-size: 1.14rem; line-height: 1.75 }
.text p { margin: 0 0 1.1em; white-space: pre-wrap }
mark { padding: .06em .12em; border-radius: .2em .2em 0 0; color: var(--ink); -webkit-box-decoration-break: clone; box-decoration-break: clone }
mark mark { padding-block: 0 }
mark:has(mark) { padding-bottom: .22em }
mark a { color: inherit; text-decoration: none }
mark a:hover { text-decoration: underline }
mark:has(a:hover) { filter: brightness(.95) }
mark.people { background: var(--people); border-bottom: 2px solid var(--line) }
mark.organizations { background: var(--organizations); border-bottom: 3px double var(--line) }
mark.departments { background: var(--departments); border-bottom: 2px dashed var(--line) }
mark.titles { background: var(--titles); border-bottom: 2px dotted var(--line) }
mark.dates { background: var(--dates); border: 1px solid var(--line); border-radius: .3em }
mark.topics { background: var(--topics); text-decoration: underline wavy 1px var(--line); text-underline-offset: .22em }
mark.places { background: var(--places); border-bottom: 1px solid var(--line) }
mark .also { margin-left: .2em; font: .65em/1 system-ui, sans-serif; vertical-align: super; user-select: none }
.hidden { padding: 0 .25em; border: 1px dashed var(--soft); border-radius: .2em; font: .7em ui-monospace, monospace; color: var(--soft) }
:target { outline: 2px solid var(--link); outline-offset: 2px; border-radius: .2em }
.legend { display: flex; flex-wrap: wrap; gap: .4rem .7rem; margin: 1.25rem 0 1.5rem; padding: .75rem 0; border-block: 1px solid var(--rule); list-style: none; font-size: .85rem }
aside ul { margin: 0; padding: 0; list-style: none }
aside li { padding: .35rem .5rem .35rem .7rem; border-left: .25rem solid var(--kind) }
aside li + li { margin-top: .2rem }
aside section.people { --kind: var(--people) }
aside section.organizations { --kind: var(--organizations) }
aside section.departments { --kind: var(--departments) }
aside section.dates { --kind: var(--dates) }
aside section.topics { --kind: var(--topics) }
aside section.places { --kind: var(--places) }
.count, .note, .none { color: var(--soft); font-weight: normal }
.note { font-size: .85em }
aside .note::before { content: "· " }
.back { display: inline-block; min-width: 1.5em; padding: 0 .3em; border: 1px solid var(--rule); border-radius: 1em; font-size: .75rem; text-align: center; text-decoration: none }
.wide { overflow-x: auto }
table { width: 100%; border-collapse: collapse; font-size: .92rem }
th, td { padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top }
thead th { color: var(--soft); font-size: .8rem; font-weight: 600 }
tbody th { font-weight: 600 }
.number { text-align: right; font-variant-numeric: tabular-nums }
code { font: .85em ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: .8rem }
@media screen and (min-width: 62rem) {
  body { display: grid; grid-template-columns: minmax(0, 1fr) 20rem; column-gap: 3rem }
  aside { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: 0 .25rem 2rem; align-self: start }
  aside h2 { margin-top: .5rem }
  footer { grid-column: 1 / -1 }
}
@media print {
  :root { --page: #fff; --ink: #000; --soft: #444; --rule: #bbb; --link: #000; --line: #000;
    --people: #fff3d1; --organizations: #e6f0fc; --departments: #e2f5f0; --titles: #fdeef0;
    --dates: #f1ecfb; --topics: #ebf5dc; --places: #fdebde }
  @page { margin: 2cm }
  body { max-width: none; padding: 0; font-size: 10.5pt }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  a { text-decoration: none }
  .back { border: 0; padding: 0; min-width: 0 }
  aside { columns: 2; column-gap: 2rem }
  aside h2 { column-span: all }
  h2, h3 { break-after: avoid }
  li, tr, .text p { break-inside: avoid }
}
</style>`)
