/** The look of the embedded card, with the colors of `tokens.css`; light or dark as the reader's device. */
export const embedStyles = `
:root{color-scheme:light dark;--bg:#fff;--text:#1c1f1d;--text-2:#4a4f4b;--border:#d9d5ca;--focus:#0b5c8a;
--success:#1e6b3a;--warning:#7a4f00;--danger:#b3261e;--neutral:#4a4f4b}
@media(prefers-color-scheme:dark){:root{--bg:#1a1e1b;--text:#ecefea;--text-2:#bcc3bc;--border:#363c37;--focus:#ffd166;
--success:#7bd197;--warning:#f0c060;--danger:#ff9c92;--neutral:#bcc3bc}}
*{box-sizing:border-box}
html,body{margin:0;height:100%;background:transparent}
body{font:16px/1.4 system-ui,sans-serif;color:var(--text)}
.card{display:flex;align-items:center;gap:16px;min-height:100%;padding:16px;border:1px solid var(--border);
border-radius:12px;background:var(--bg);color:inherit;text-decoration:none;overflow-wrap:anywhere}
.card:hover .title{text-decoration:underline}
.card:focus-visible{outline:3px solid var(--focus);outline-offset:-4px}
img{flex:none;width:112px;height:112px}
.said{display:grid;gap:2px;min-width:0}
.title{font-weight:700;font-size:18px;line-height:1.25}
.by{color:var(--text-2)}
.verdict{margin-top:6px;font-weight:700}
.valid{color:var(--success)}.unrecognized{color:var(--warning)}
.revoked,.invalid{color:var(--danger)}.undetermined,.expired{color:var(--neutral)}
@media(max-width:300px){img{width:64px;height:64px}}
`
