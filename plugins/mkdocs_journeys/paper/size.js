/* Writes the size of the page down, for the command that cannot see it. */
(function () {
  var box = document.body.getBoundingClientRect();
  document.documentElement.dataset.size = Math.ceil(box.right) + " " + Math.ceil(box.bottom);
})();
