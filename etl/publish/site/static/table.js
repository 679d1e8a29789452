// Filter and sort the preview of a dataset. Without scripts the table stands as it is.
"use strict";
(() => {
  const table = document.getElementById("preview");
  if (!table) return;
  const fold = window.diabaFold;
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row) => ({ row, key: fold(row.textContent), cells: [...row.cells].map((cell) => cell.textContent) }));
  const input = document.getElementById("filter");
  const status = document.getElementById("shown");
  const filter = () => {
    const words = fold(input.value).split(" ");
    let count = 0;
    for (const { row, key } of rows) {
      row.hidden = !words.every((word) => key.includes(word));
      count += row.hidden ? 0 : 1;
    }
    status.textContent = `${count} / ${rows.length}`;
  };
  const compare = (a, b) => {
    if (a === b) return 0;
    if (a === "" || b === "") return a === "" ? 1 : -1;
    const [x, y] = [Number(a), Number(b)];
    return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b, "vi") : x - y;
  };
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.title = head.title;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      rows.sort((a, b) => (down ? -1 : 1) * compare(a.cells[column], b.cells[column]));
      body.append(...rows.map(({ row }) => row));
    });
  });
  input.parentElement.hidden = false;
  input.addEventListener("input", filter);
  filter();
})();
