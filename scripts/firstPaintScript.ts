/** Runs before the first paint, inline and allowed by its hash: marks a page opened by a link to another view, so that the
 *  first picture stays hidden, and puts the kept theme on the page (rememberSettings.ts), so that it does not flash.
 *  Says in words when a script of the page could not be loaded. */
export const FIRST_PAINT_SCRIPT = [
  '(function(){var d=document.documentElement.dataset;',
  "if(location.hash.length>1)d.linked='';",
  "try{var s=JSON.parse(localStorage.getItem('exopath-settings')||'null');",
  "if(s&&(s.theme==='light'||s.theme==='dark'))d.theme=s.theme}catch(e){}",
  // Without its main script (the small one of the picture only answers earlier) the page is a picture that answers nothing: that is said where the reader looks.
  "addEventListener('error',function(e){var t=e.target;if(!t||t.type!=='module')return;var p=document.createElement('p');p.setAttribute('role','alert');",
  "p.className='no-script';p.textContent='The script of this page did not come, so nothing here answers. Check the connection and load the page again.';",
  'document.body.prepend(p)},true)})()',
].join('')
