/* Lets lanes of the journey map be switched off, and curves be laid over it. What is shown is remembered, and stands in
   the address, so that a view can be shared: ?lanes=does,feels&over=first-order-next#map. The address wins. */
(function () {
  "use strict";

  var KEY = "journeys.map";

  function remembered() {
    try { return JSON.parse(localStorage.getItem(KEY)) || {}; } catch (error) { return {}; }
  }

  function remember(changed) {
    try { localStorage.setItem(KEY, JSON.stringify(changed)); } catch (error) { /* A private window forgets. */ }
  }

  function make(tag) { return document.createElement(tag); }

  /* A thing that can be switched: its name in the address, whether it is on from the start, and how to show it. */
  function lanesOf(map) {
    var found = {};
    map.querySelectorAll("tr[data-lane]").forEach(function (row) {
      var head = row.querySelector(".j-map__lane");
      var lane = found[row.dataset.lane] || (found[row.dataset.lane] = { key: row.dataset.lane, on: true, rows: [] });
      lane.rows.push(row);
      if (head && !lane.title) lane.title = head.firstChild.textContent.trim();
    });
    return Object.values(found).map(function (lane) {
      lane.show = function (on) { lane.rows.forEach(function (row) { row.hidden = !on; }); };
      return lane;
    });
  }

  function overlaysOf(map) {
    return Array.from(map.querySelectorAll("li[data-over]")).map(function (item) {
      var key = item.dataset.over;
      return {
        key: key, item: item, on: !("off" in item.dataset),
        show: function (on) {
          map.querySelectorAll("[data-over='" + key + "']:not(li)").forEach(function (part) {
            part.classList.toggle("is-off", !on);
          });
        }
      };
    });
  }

  function box(thing, changed) {
    var input = make("input");
    input.type = "checkbox";
    input.value = thing.key;
    input.addEventListener("change", changed);
    thing.input = input;
    return input;
  }

  /* The menu stands in the page, hidden: without a script it would do nothing. */
  function menu(details, lanes, changed, reset) {
    var summary = details.querySelector("summary");
    var button = details.querySelector("button");
    var count = make("span");
    summary.append(count);
    lanes.forEach(function (lane) {
      var label = make("label");
      label.append(box(lane, changed), " " + lane.title + " ");
      button.before(label);
    });
    button.addEventListener("click", reset);
    details.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !details.open) return;
      details.open = false;
      summary.focus();
    });
    document.addEventListener("click", function (event) {
      if (!details.contains(event.target)) details.open = false;
    });
    details.hidden = false;
    return count;
  }

  /* What the address names, else what is remembered, else what is on from the start. */
  function chosen(things, named, kept) {
    var keys = named === null ? [] : named.split(",");
    var known = named === "" || things.some(function (thing) { return keys.includes(thing.key); });
    return things.map(function (thing) {
      if (named !== null && known) return keys.includes(thing.key);
      return thing.key in kept ? kept[thing.key] : thing.on;
    });
  }

  function start() {
    var map = document.querySelector(".j-map");
    if (!map || map.dataset.ready) return;
    map.dataset.ready = "";
    var lanes = lanesOf(map);
    var overlays = overlaysOf(map);
    var count = menu(map.querySelector(".j-lanes"), lanes, changed, reset);
    overlays.forEach(function (overlay) {
      var label = make("label");
      overlay.item.prepend(label);
      label.append(box(overlay, changed), label.nextElementSibling, overlay.item.querySelector("b"));
    });

    function apply() {
      lanes.concat(overlays).forEach(function (thing) { thing.show(thing.input.checked); });
      var on = lanes.filter(function (lane) { return lane.input.checked; }).length;
      count.textContent = on < lanes.length ? " " + on + "/" + lanes.length : "";
    }

    function put(things, states) {
      things.forEach(function (thing, index) { thing.input.checked = states[index]; });
    }

    function address() {
      var url = new URL(location.href);
      [["lanes", lanes], ["over", overlays]].forEach(function (pair) {
        var usual = pair[1].every(function (thing) { return thing.input.checked === thing.on; });
        var on = pair[1].filter(function (thing) { return thing.input.checked; });
        if (usual) url.searchParams.delete(pair[0]);
        else url.searchParams.set(pair[0], on.map(function (thing) { return thing.key; }).join(","));
      });
      url.search = url.search.replace(/%2C/g, ",");
      if (url.href !== location.href) history.replaceState(history.state, "", url);
    }

    function changed() {
      var kept = remembered();
      lanes.concat(overlays).forEach(function (thing) {
        if (thing.input.checked === thing.on) delete kept[thing.key];
        else kept[thing.key] = thing.input.checked;
      });
      remember(kept);
      apply();
      address();
    }

    function reset() {
      put(lanes.concat(overlays), lanes.concat(overlays).map(function (thing) { return thing.on; }));
      changed();
    }

    var named = new URLSearchParams(location.search);
    var kept = remembered();
    put(lanes, chosen(lanes, named.get("lanes"), kept));
    put(overlays, chosen(overlays, named.get("over"), kept));
    apply();
    address();
  }

  /* With instant navigation the theme tells of each page; without it there is only this one. */
  if (window.document$) window.document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
