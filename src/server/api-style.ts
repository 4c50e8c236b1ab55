/** The style sheet of the page that describes the API: one column to read, no script, no request elsewhere. */
export const apiStyle = `
:root { color-scheme: light dark; --ink: #15202b; --quiet: #44505c; --paper: #ffffff; --well: #eceeef; --rule: #bcc3c9; --accent: #1c4380; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecef; --quiet: #b9c3cc; --paper: #181e24; --well: #20272e; --rule: #414c56; --accent: #9fbff2; }
}
body { margin: 0 auto; max-inline-size: 60rem; padding: 24px; background: var(--paper); color: var(--ink);
  font: 15px/1.55 system-ui, sans-serif; }
h1, h2 { font-family: Georgia, serif; line-height: 1.2; }
h2 { margin-block-start: 48px; border-block-end: 1px solid var(--rule); padding-block-end: 4px; }
h3 { margin-block: 32px 4px; font-size: 15px; }
a { color: var(--accent); }
code, pre { font: 13px/1.5 ui-monospace, monospace; }
h3 code { font-size: 15px; overflow-wrap: anywhere; }
pre { background: var(--well); padding: 12px; border-radius: 3px; overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; }
caption { text-align: start; font-weight: 600; padding-block: 8px 4px; }
th, td { text-align: start; vertical-align: top; padding: 4px 12px 4px 0; border-block-end: 1px solid var(--rule); overflow-wrap: anywhere; }
th { font-weight: 600; white-space: nowrap; }
summary { cursor: pointer; padding-block: 4px; }
.quiet { color: var(--quiet); }
:focus-visible { outline: 3px solid #b45309; outline-offset: 2px; }
`;
