/* The tables of touchpoints: their heads become buttons that sort, one row of choices filters all of them, and on a phone
   their rows are cards. */
(function () {
  "use strict";

  function offerSorting(table) {
    if (table.tBodies[0].rows.length < 2) return;
    table.classList.add("sortable", "asc", "n-last");
    table.querySelectorAll("thead th").forEach(function (head) {
      var button = document.createElement("button");
      button.type = "button";
      button.append.apply(button, head.childNodes);
      head.append(button);
    });
  }

  /* On a phone rows become cards: each cell then has the name of its column before it. */
  function nameCells(table) {
    var names = Array.from(table.tHead.rows[0].cells, function (head) { return head.textContent; });
    table.querySelectorAll("tbody td:not(:empty)").forEach(function (cell) { cell.dataset.label = names[cell.cellIndex]; });
    table.classList.add("j-table--cards");
  }

  function offerFilter(form) {
    var section = form.closest("section");
    var told = form.querySelector("output");

    function apply() {
      var wanted = new FormData(form), shown = 0, all = 0;
      section.querySelectorAll(".j-stage").forEach(function (stage) {
        var left = 0;
        stage.querySelectorAll(".j-touchpoints tbody tr").forEach(function (row) {
          row.hidden = Array.from(wanted).some(function (pair) {
            return pair[1] && (row.dataset[pair[0]] || "") !== pair[1];
          });
          all += 1;
          left += !row.hidden;
        });
        shown += left;
        stage.classList.toggle("j-stage--empty", !left);
      });
      section.classList.toggle("is-filtered", shown < all);
      told.textContent = form.dataset.shown.replace("%shown", shown).replace("%all", all);
    }

    /* A link to a row that is filtered out shows all rows again. */
    function reveal() {
      var row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!row || !row.hidden || !section.contains(row)) return;
      form.reset();
      apply();
      row.scrollIntoView();
    }

    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("reset", function () { setTimeout(apply); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    window.addEventListener("hashchange", reveal);
  }

  function start() {
    document.querySelectorAll("[data-j-cards]:not(.j-table--cards)").forEach(nameCells);
    document.querySelectorAll(".j-touchpoints:not(.sortable)").forEach(offerSorting);
    document.querySelectorAll("form[data-j-filter][hidden]").forEach(offerFilter);
  }

  if (window.document$) window.document$.subscribe(start);
  else start();
})();
