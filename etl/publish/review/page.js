"use strict";
(() => {
  const drafts = JSON.parse(document.getElementById("drafts").textContent);
  const articles = [...document.querySelectorAll("article")];
  const decisions = new Map();
  const by = document.getElementById("by");
  const status = document.getElementById("status");
  const yaml = document.getElementById("yaml");
  const save = document.getElementById("save");
  const copy = document.getElementById("copy");
  const NAMES = {
    "accept": "Chọn", "reject": "Loại", "replace": "Sửa", "link": "Gắn đơn vị",
    "same-person": "Cùng một người", "not-the-same": "Khác người",
  };
  let current = -1;
  let isSaved = true;

  const pad = (number) => String(number).padStart(2, "0");
  const today = () => {
    const now = new Date();
    return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  };

  // A word in double quotes is the same in JSON and YAML, once whatever YAML does not print is escaped.
  const scalar = (value) => typeof value === "string"
    ? JSON.stringify(value).replace(/[^\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)
    : JSON.stringify(value);

  const written = (value, indent) => {
    if (value === null || typeof value !== "object") return ` ${scalar(value)}`;
    const inner = `${indent}  `;
    if (Array.isArray(value)) {
      if (value.every((each) => each === null || typeof each !== "object")) return ` [${value.map(scalar).join(", ")}]`;
      return value.map((each) => `\n${inner}-${fields(each, `${inner}  `).replace(/^\n\s*/, " ")}`).join("");
    }
    return fields(value, inner);
  };
  const fields = (value, indent) =>
    Object.entries(value).map(([name, each]) => `\n${indent}${name}:${written(each, indent)}`).join("");

  const asYaml = () => "# Editors' decisions. docs/review.md explains them, curation/schema.json checks them.\n"
    + [...decisions.keys()].sort((a, b) => a - b)
      .map((index) => `\n-${fields(decisions.get(index).entry, "  ").replace(/^\n\s*/, " ")}\n`).join("");

  const form = (article) => article.querySelector("form");
  const field = (article, name) => form(article).elements[name];

  const go = (index) => {
    if (index < 0 || index >= articles.length) return;
    articles[current]?.classList.remove("current");
    current = index;
    articles[current].classList.add("current");
    articles[current].focus({ preventScroll: true });
    articles[current].scrollIntoView({ block: "start" });
  };

  const claimOf = (article) => {
    const section = article.contains(document.activeElement) ? document.activeElement.closest(".claim") : null;
    return section ? Number(section.dataset.claim) : 0;
  };

  const begin = (article, action, claim) => {
    const draft = drafts[Number(article.dataset.case)];
    const isPeople = action === "same-person" || action === "not-the-same";
    if (isPeople !== (draft.people !== null) || (!isPeople && !draft.claims[claim])) return;
    if (action === "replace" && !draft.claims[claim].fact) return;
    const own = form(article);
    own.dataset.action = action;
    own.dataset.claim = claim;
    const has = { replace: action === "replace", link: action === "link", sum: action === "accept" || action === "replace" };
    has.side = has.link && draft.claims[claim].draft.claim.dataset === "mergers";
    has.sum = has.sum && !isPeople && ["wards", "indicators"].includes(draft.claims[claim].draft.claim.dataset);
    for (const part of own.querySelectorAll("[data-for]")) part.hidden = !has[part.dataset.for];
    own.querySelector(".what").textContent =
      NAMES[action] + (isPeople ? "" : `: ${draft.claims[claim].value} (${claim + 1})`);
    own.querySelector(".error").textContent = "";
    own.hidden = false;
    article.querySelectorAll(".claim").forEach((section, number) => {
      section.classList.toggle("chosen", !isPeople && number === claim && action !== "reject");
      section.classList.toggle("refused", !isPeople && number === claim && action === "reject");
    });
    own.scrollIntoView({ block: "nearest" });
    field(article, has.replace ? "value" : has.link ? "unit" : "reason").focus({ preventScroll: true });
  };

  const cancel = (article) => {
    form(article).hidden = true;
    article.querySelectorAll(".claim").forEach((section) => section.classList.remove("chosen", "refused"));
    article.focus();
  };

  const undo = (article) => {
    decisions.delete(Number(article.dataset.case));
    article.classList.remove("decided");
    article.querySelector(".done").hidden = true;
    cancel(article);
    tell();
  };

  const number = (words) => Number(words.trim().replace(/\.(?=\d{3}(?:\D|$))/g, "").replace(",", "."));

  const fault = (article, action, entry) => {
    if (!by.value.trim()) return [by, "Hãy ghi tên người quyết định. Say who decides."];
    if (entry.reason.length < 10) return [field(article, "reason"), "Lý do cần ít nhất 10 ký tự. The reason needs 10 characters."];
    if (action === "replace" && !field(article, "value").value.trim()) {
      return [field(article, "value"), "Hãy ghi điều văn bản thật ra viết. Say what the paper says."];
    }
    if (action === "link" && !/^[0-9]{5}@(pre-2025|\d{4}-\d{2}-\d{2})$/.test(entry.unit)) {
      return [field(article, "unit"), "Định danh có dạng 11557@2025-07-01. A unit_id looks like that."];
    }
    if (entry.evidence && (entry.evidence.parts.length < 2 || entry.evidence.parts.some(Number.isNaN))) {
      return [field(article, "parts"), "Cần ít nhất hai số, cách nhau bằng dấu +. Give two figures or more, parted by +."];
    }
    if (entry.evidence && entry.evidence.source.length < 3) {
      return [field(article, "source"), "Hãy ghi nguồn của các phần. Say where the parts stand."];
    }
    return null;
  };

  const replaced = (claim, words) => {
    const isWord = claim.draft.claim.dataset !== "indicators";
    return { [claim.fact]: isWord && claim.fact !== "value" ? words : isWord ? String(plain(words)) : number(words) };
  };
  const plain = (words) => /^[\d.,\s]+$/.test(words) && !Number.isNaN(number(words)) ? number(words) : words;

  const entryOf = (article, action, claim) => {
    const draft = drafts[Number(article.dataset.case)];
    const body = draft.people ?? draft.claims[claim].draft;
    const { expect, ...which } = body;
    const entry = { decision: action, ...which };
    if (action === "replace") entry.with = replaced(draft.claims[claim], field(article, "value").value.trim());
    if (action === "link") {
      entry.unit = field(article, "unit").value.trim();
      if (body.claim.dataset === "mergers") entry.side = field(article, "side").value;
    }
    const parts = field(article, "parts").value.trim();
    if (parts && !form(article).querySelector('[data-for="sum"]').hidden) {
      entry.evidence = { parts: parts.split("+").map(number), source: field(article, "source").value.trim() };
    }
    entry.reason = field(article, "reason").value.trim().replace(/\s+/g, " ");
    entry.by = by.value.trim();
    entry.on = today();
    entry.expect = expect;
    return entry;
  };

  const record = (article) => {
    const { action, claim } = form(article).dataset;
    const entry = entryOf(article, action, Number(claim));
    const wrong = fault(article, action, entry);
    form(article).querySelector(".error").textContent = wrong ? wrong[1] : "";
    if (wrong) {
      wrong[0].focus();
      return;
    }
    const index = Number(article.dataset.case);
    decisions.set(index, { entry });
    form(article).hidden = true;
    article.classList.add("decided");
    article.querySelector(".done-what").textContent = `${form(article).querySelector(".what").textContent}. ${entry.reason}`;
    article.querySelector(".done").hidden = false;
    isSaved = false;
    tell();
    const next = articles.findIndex((each, place) => place > index && !decisions.has(place));
    go(next < 0 ? index : next);
  };

  const tell = () => {
    status.textContent = `${decisions.size} / ${articles.length} đã quyết định`;
    save.disabled = copy.disabled = decisions.size === 0;
    yaml.textContent = decisions.size ? asYaml() : "";
  };

  const download = () => {
    if (!decisions.size) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([asYaml()], { type: "application/yaml" }));
    link.download = `decisions-${today()}.yaml`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    isSaved = true;
    status.textContent = `Đã lưu ${link.download}: đặt vào thư mục curation/`;
  };

  const copied = async () => {
    const text = asYaml();
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      getSelection().selectAllChildren(yaml);
      yaml.closest("details").open = true;
      document.execCommand("copy");
    }
    status.textContent = "Đã chép YAML";
  };

  const KEYS = {
    KeyJ: () => go(current + 1), ArrowDown: () => go(current + 1),
    KeyK: () => go(Math.max(0, current - 1)), ArrowUp: () => go(Math.max(0, current - 1)),
    KeyD: download,
    KeyE: (article) => begin(article, "replace", claimOf(article)),
    KeyL: (article) => begin(article, "link", claimOf(article)),
    KeyY: (article) => begin(article, "same-person", 0),
    KeyN: (article) => begin(article, "not-the-same", 0),
    KeyU: (article) => undo(article),
  };

  document.addEventListener("keydown", (event) => {
    const article = articles[current];
    const inForm = event.target.closest("form");
    if (event.key === "Escape" && article) return cancel(article);
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && inForm) {
      event.preventDefault();
      return record(inForm.closest("article"));
    }
    const isTyping = event.target.matches("input, textarea, select");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
    const digit = /^Digit([1-9])$/.exec(event.code);
    if (digit && article) {
      event.preventDefault();
      return begin(article, event.shiftKey ? "reject" : "accept", Number(digit[1]) - 1);
    }
    const does = KEYS[event.code];
    if (!does || (!article && !["KeyJ", "KeyK", "ArrowDown", "ArrowUp", "KeyD"].includes(event.code))) return undefined;
    event.preventDefault();
    return does(article);
  });

  document.addEventListener("click", (event) => {
    const article = event.target.closest("article");
    if (article && current !== articles.indexOf(article)) {
      articles[current]?.classList.remove("current");
      current = articles.indexOf(article);
      article.classList.add("current");
    }
    const button = event.target.closest("[data-do]");
    if (!button) return;
    const action = button.dataset.do;
    if (action === "cancel") cancel(article);
    else if (action === "undo") undo(article);
    else begin(article, action, Number(button.closest(".claim")?.dataset.claim ?? 0));
  });

  for (const each of document.querySelectorAll("form")) {
    each.addEventListener("submit", (event) => {
      event.preventDefault();
      record(each.closest("article"));
    });
  }
  save.addEventListener("click", download);
  copy.addEventListener("click", copied);
  addEventListener("beforeunload", (event) => {
    if (!isSaved) event.preventDefault();
  });
})();
