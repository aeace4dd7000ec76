
"use strict";
(() => {
  const table = document.getElementById("book");
  const body = table.tBodies[0];
  const headers = [...table.tHead.rows[0].cells];
  const words = new Intl.Collator(undefined, { numeric: true });

  const key = (row, column) => {
    const cell = row.cells[column];
    return "key" in cell.dataset ? Number(cell.dataset.key) : cell.textContent.trim();
  };

  const compare = (one, other) =>
    typeof one === "number" ? one - other : words.compare(one, other);

  const sortBy = column => {
    const header = headers[column];
    const down = header.getAttribute("aria-sort") === "ascending";
    const rows = [...body.rows].map(row => [key(row, column), row]);
    rows.sort((one, other) => (down ? compare(other[0], one[0]) : compare(one[0], other[0])));
    body.append(...rows.map(pair => pair[1]));
    headers.forEach(it => it.setAttribute("aria-sort", "none"));
    header.setAttribute("aria-sort", down ? "descending" : "ascending");
  };

  headers.forEach((header, column) => {
    const button = header.querySelector("button");
    button.disabled = false;
    button.addEventListener("click", () => sortBy(column));
  });

  const search = document.getElementById("search");
  const found = document.getElementById("found");
  search.parentElement.hidden = false;
  search.addEventListener("input", () => {
    const wanted = search.value.trim().toLowerCase();
    let shown = 0;
    for (const row of body.rows) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
      shown += row.hidden ? 0 : 1;
    }
    found.textContent = wanted === "" ? "" : `${shown} found`;
  });
})();
