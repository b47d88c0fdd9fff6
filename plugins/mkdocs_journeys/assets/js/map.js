/* Lets lanes of the journey map be switched off, and curves be laid over it. What is shown is remembered, and stands in
   the address, so that a view can be shared: ?lanes=does,feels&over=first-order-next#map. The address wins. */
const KEY = "journeys.map";

function remembered() {
  try { return JSON.parse(localStorage[KEY]) || {}; } catch { return {}; }
}

/* What the address names, else what is remembered, else what is chosen by now: at first, what is on from the start. */
function chosen(things, named, kept) {
  const keys = named ? named.split(",") : [];
  const told = named === "" || things.some(thing => keys.includes(thing.key));
  things.forEach(thing => {
    if (told || thing.key in kept) thing.input.checked = told ? keys.includes(thing.key) : kept[thing.key];
  });
}

onPage(() => {
  const map = one(".j-map");
  if (!fresh(map)) return;
  const menu = one(".j-lanes", map), summary = one("summary", menu), reset = one("button", menu), count = make("span");
  const named = new URLSearchParams(location.search), kept = remembered();
  const found = {};

  /* A thing that can be switched: its name in the address, whether it is on from the start, and how to show it. */
  all("tr[data-lane]", map).forEach(row => {
    const key = row.dataset.lane, head = one(".j-lane", row);
    const lane = found[key] = found[key] || { key, on: true, rows: [], show: on => lane.rows.forEach(row => { row.hidden = !on; }) };
    lane.rows.push(row);
    lane.title = lane.title || head && head.firstChild.textContent.trim();
  });
  const lanes = Object.values(found);
  const overlays = all("li[data-over]", map).map(item => {
    const key = item.dataset.over;
    return { key, input: one("input", item), on: !("off" in item.dataset), show: on => all(`[data-over="${key}"]:not(li)`, map).forEach(part => part.toggleAttribute("hidden", !on)) };
  });
  const things = [...lanes, ...overlays];
  const usual = thing => thing.input.checked === thing.on;

  function apply() {
    things.forEach(thing => thing.show(thing.input.checked));
    const on = lanes.filter(lane => lane.input.checked).length;
    count.textContent = on < lanes.length ? ` ${on}/${lanes.length}` : "";
    const url = new URL(location), names = url.searchParams;
    [["lanes", lanes], ["over", overlays]].forEach(([name, group]) => {
      if (group.every(usual)) names.delete(name);
      else names.set(name, group.filter(thing => thing.input.checked).map(thing => thing.key));
    });
    url.search = url.search.replaceAll("%2C", ",");
    if (url.href !== location.href) history.replaceState(history.state, "", url);
  }

  function changed() {
    const kept = remembered();
    things.forEach(thing => {
      if (usual(thing)) delete kept[thing.key];
      else kept[thing.key] = thing.input.checked;
    });
    try { localStorage[KEY] = JSON.stringify(kept); } catch { /* A private window forgets. */ }
    apply();
  }

  lanes.forEach(lane => {
    const label = make("label");
    lane.input = make("input", { type: "checkbox", value: lane.key, checked: true });
    label.append(lane.input, ` ${lane.title} `);
    reset.before(label);
  });
  things.forEach(thing => { thing.input.onchange = changed; });

  /* The menu stands in the page, empty and hidden: without a script it would do nothing. */
  summary.append(count);
  reset.onclick = () => {
    things.forEach(thing => { thing.input.checked = thing.on; });
    changed();
  };
  menu.onkeydown = event => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    summary.focus();
  };
  listen(document, { click: event => { if (!menu.contains(event.target)) menu.open = false; } });
  dressed().finally(() => { reset.parentNode.hidden = false; });

  /* Something may have been chosen before this was loaded; a view that somebody shared is only looked at. */
  chosen(lanes, named.get("lanes"), kept);
  chosen(overlays, named.get("over"), kept);
  if (named.has("lanes") || named.has("over")) apply();
  else changed();
});
