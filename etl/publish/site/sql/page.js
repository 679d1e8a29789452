// The page on which people ask the tables in SQL.
import { Database, NoQuestion } from "./database.js";

const SHOWN = 1000; // rows in the table of the page
const MOST = 100000; // rows in a download; more would fill the memory of a phone
const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DOUBLE|FLOAT|DECIMAL)/;

const byId = (id) => document.getElementById(id);
const [question, sql, run, stop, save] = ["question", "sql", "run", "stop", "save"].map(byId);
const [status, fault, result] = ["status", "fault", "result"].map(byId);
const say = status.dataset; // what the page says, in its language
const local = (number) => number.toLocaleString(document.documentElement.lang);

const contents = await (await fetch(new URL("contents.json", import.meta.url))).json();
let database = null;
let answer = null;
let current = null;

async function open() {
  if (database) return;
  status.textContent = say.loading;
  const fresh = new Database(contents);
  database = fresh;
  try {
    await fresh.start();
  } catch (error) {
    database = null; // so that the next question tries anew
    throw error;
  }
}

function show({ columns, rows, isCut }) {
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const { name, type } of columns) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = name;
    cell.title = type;
    cell.classList.toggle("n", NUMBER.test(type));
    head.append(cell);
  }
  const body = table.createTBody();
  body.lang = "vi";
  for (const row of rows.slice(0, SHOWN)) {
    const line = body.insertRow();
    row.forEach((value, place) => {
      const cell = line.insertCell();
      cell.textContent = value ?? "";
      cell.classList.toggle("n", NUMBER.test(columns[place].type));
    });
  }
  result.replaceChildren(table);
  result.hidden = false;
  const counted = isCut ? `${say.more} ${local(rows.length)}` : local(rows.length);
  const bounded = rows.length > SHOWN ? ` ${say.first} ${local(SHOWN)}.` : "";
  const cut = isCut ? ` ${say.cut} ${local(MOST)}.` : "";
  status.textContent = `${say.rows}: ${counted}.${bounded}${cut}`;
}

// DuckDB's own words without the name of the class and the places in its program; it says some things twice.
function complain(error) {
  const words = error.message.replace(/\n\s+at [^]*/, "").replace(/^(\w+ )*Error: /, "");
  const once = [...new Set(words.split("\n\n"))].join("\n\n");
  fault.querySelector("pre").textContent = error instanceof NoQuestion ? say.question : once;
  fault.hidden = false;
  status.textContent = "";
}

function working(isBusy) {
  run.disabled = isBusy;
  stop.hidden = !isBusy;
  document.querySelector("main").setAttribute("aria-busy", String(isBusy));
}

async function ask() {
  if (run.disabled || !sql.value.trim()) return;
  [answer, fault.hidden, result.hidden, save.disabled] = [null, true, true, true];
  working(true);
  const asked = { stopped: false };
  current = asked;
  try {
    await open();
    status.textContent = say.running;
    const found = await database.ask(sql.value, MOST);
    if (asked.stopped) return;
    answer = found;
    show(found);
    save.disabled = false;
  } catch (error) {
    if (!asked.stopped) complain(error);
  }
  if (!asked.stopped) working(false);
}

function halt() {
  current.stopped = true;
  database?.stop();
  database = null;
  status.textContent = say.stopped;
  working(false);
}

// As the CSV of the packages: with a mark of UTF-8, and no cell that a spreadsheet takes for a formula.
function csv({ columns, rows }) {
  const cell = (value, isNumber) => {
    const text = value ?? "";
    const safe = !isNumber && /^'*[=+\-@]./.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const isNumber = columns.map(({ type }) => NUMBER.test(type));
  const lines = rows.map((row) => row.map((value, place) => cell(value, isNumber[place])).join(","));
  return `\ufeff${[columns.map(({ name }) => cell(name, false)).join(","), ...lines].join("\r\n")}\r\n`;
}

function download() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([csv(answer)], { type: "text/csv;charset=utf-8" }));
  link.download = "diaba.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

question.addEventListener("change", () => {
  if (question.value) sql.value = contents.questions[question.value];
});
run.addEventListener("click", ask);
stop.addEventListener("click", halt);
save.addEventListener("click", download);
sql.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    ask();
  }
});
byId("unavailable").hidden = true;
byId("editor").hidden = false;
