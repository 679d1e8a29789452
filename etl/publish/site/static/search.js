// Search over the units of today that ignores tone marks and case.
"use strict";
(() => {
  const fold = window.diabaFold;
  const units = window.DIABA_UNITS.map(([type, name, province, code, page]) => ({
    label: `${type} ${name}, ${province}`, code, page, key: fold(`${type} ${name} ${province}`), name: fold(name),
  }));
  const input = document.getElementById("q");
  const list = document.getElementById("results");
  const status = document.getElementById("found");
  const rank = (unit, query) => (unit.name === query ? 0 : unit.name.startsWith(query) ? 1 : 2) + (unit.page ? 0 : 0.5);
  const show = () => {
    const query = fold(input.value);
    list.replaceChildren();
    status.textContent = "";
    if (query.length < 2) return;
    const words = query.split(" ");
    const found = units
      .filter((unit) => unit.code === query || words.every((word) => unit.key.includes(word)))
      .sort((a, b) => rank(a, query) - rank(b, query));
    for (const unit of found.slice(0, 20)) {
      const item = document.createElement("li");
      if (unit.page) {
        const link = document.createElement("a");
        link.href = unit.page;
        link.textContent = unit.label;
        item.append(link);
      } else {
        item.textContent = `${unit.label} (${input.dataset.none})`;
      }
      list.append(item);
    }
    status.textContent = `${found.length} ${input.dataset.found}${found.length > 20 ? `, ${input.dataset.first}` : ""}`;
  };
  input.addEventListener("input", show);
  show();
})();
