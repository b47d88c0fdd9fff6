/* One row of choices filters all tables of touchpoints of a page. It is loaded when somebody is about to choose. */
function offerFilter(form) {
  const section = form.closest("section"), told = one("output", form);

  function apply() {
    const wanted = [...new FormData(form)].filter(pair => pair[1]);
    let shown = 0, count = 0;
    all(".j-stage", section).forEach(stage => {
      let left = 0;
      all(".j-touchpoints tbody tr", stage).forEach(row => {
        row.hidden = wanted.some(([name, value]) => row.dataset[name] !== value);
        count += 1;
        left += !row.hidden;
      });
      shown += left;
      stage.classList.toggle("j-stage--empty", !left);
    });
    section.classList.toggle("is-filtered", shown < count);
    told.textContent = form.dataset.shown.replace("%shown", shown).replace("%all", count);
  }

  listen(form, { input: apply, reset: () => setTimeout(apply), submit: event => event.preventDefault() });
  /* A link to a row that is filtered out shows all rows again. */
  listen(window, {
    hashchange() {
      const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!row || !row.hidden || !section.contains(row)) return;
      form.reset();
      apply();
      row.scrollIntoView();
    }
  });
  /* Something may have been chosen before this was loaded. */
  if ([...new FormData(form)].some(pair => pair[1])) apply();
}

onPage(() => all("form[data-j-filter]:not([data-ready])").filter(fresh).forEach(offerFilter));
