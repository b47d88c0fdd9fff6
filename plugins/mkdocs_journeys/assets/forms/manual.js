/* The forms start when the format of the files is known to them: see forms.js. */
window.CMS_MANUAL_INIT = true;
