/** Runs before the first paint, inline and allowed by its hash: marks a page opened by a link to another view, so that the
 *  first picture stays hidden, and puts the kept theme on the page (rememberSettings.ts), so that it does not flash. */
export const FIRST_PAINT_SCRIPT = [
  '(function(){var d=document.documentElement.dataset;',
  "if(location.hash.length>1)d.linked='';",
  "try{var s=JSON.parse(localStorage.getItem('exopath-settings')||'null');",
  "if(s&&(s.theme==='light'||s.theme==='dark'))d.theme=s.theme}catch(e){}})()",
].join('')
