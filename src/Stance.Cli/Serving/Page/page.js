"use strict";

/* The desk above the view: takes an article, asks the server, shows what it found, and says in words what went wrong. */
(() => {
  const [desk, sheet, text, files, send, stop, json, status, view] =
    ["desk", "sheet", "text", "files", "send", "stop", "json", "status", "view"].map(id => document.getElementById(id));
  const lines = "application/x-ndjson";
  const kinds = {
    txt: "text/plain", md: "text/markdown", html: "text/html", htm: "text/html",
    jsonl: lines, ndjson: lines, csv: "text/csv", tsv: "text/tab-separated-values",
  };
  const tables = [lines, kinds.csv, kinds.tsv];

  /* A file, or several, in place of what is typed: {name, type, body}. */
  let dropped = null;
  let name = "article";
  let running = null;
  let detach = null;

  const say = (words, isWrong = false) => {
    status.textContent = words;
    status.classList.toggle("wrong", isWrong);
  };

  const sentence = words => words.charAt(0).toUpperCase() + words.slice(1) + (/[.!?]$/.test(words) ? "" : ".");

  const count = (n, noun) => `${n} ${noun}${n === 1 ? "" : "s"}`;

  const kindOf = file => kinds[file.name.toLowerCase().split(".").pop()] ?? (file.type.startsWith("text/") ? "text/plain" : null);

  const stemOf = file => file.name.replace(/\.[^.]*$/, "");

  function show(file) {
    dropped = file;
    document.getElementById("file").hidden = !file;
    text.hidden = Boolean(file);
    if (file) {
      document.getElementById("file-name").textContent = file.name;
      document.getElementById("file-note").textContent = file.note;
    }
  }

  async function open(list) {
    const unknown = list.find(file => !kindOf(file));
    if (unknown) {
      say(`${unknown.name} is no text, Markdown, HTML, JSONL or CSV file.`, true);
      return;
    }
    if (list.length === 1) {
      const [file] = list;
      const type = kindOf(file);
      name = stemOf(file);
      if (type === "text/plain") {
        show(null);
        text.value = await file.text();
      } else {
        show({ name: file.name, type, body: file, note: size(file.size) });
      }
    } else if (list.every(file => kindOf(file) === "text/plain")) {
      const records = await Promise.all(list.map(async file => JSON.stringify({ id: stemOf(file), text: await file.text() })));
      const body = new Blob(records.map(record => record + "\n"));
      show({ name: count(list.length, "article"), type: lines, body, note: size(body.size) });
    } else {
      say("Several files at a time have to be text files.", true);
      return;
    }
    await submit();
  }

  const size = bytes => bytes < 1024 ? count(bytes, "byte") : bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

  /* Sends what there is to a path of the server; a refusal is an error with the server's words. */
  async function ask(path, signal) {
    const query = new URLSearchParams({ id: name });
    const date = document.getElementById("date").value;
    if (date) {
      query.set("date", date);
    }
    let response;
    try {
      response = await fetch(`${path}?${query}`, {
        method: "POST",
        headers: { "Content-Type": dropped ? dropped.type : "text/plain; charset=utf-8" },
        body: dropped ? dropped.body : text.value,
        signal,
      });
    } catch (e) {
      throw e.name === "AbortError" ? e : new Error("The server does not answer. Is stance serve still running?");
    }
    if (!response.ok) {
      const problem = await response.json().catch(() => ({ title: response.statusText }));
      throw new Error(sentence(problem.detail ? `${problem.title}: ${problem.detail}` : problem.title));
    }
    return response;
  }

  async function submit() {
    if (!dropped && !text.value.trim()) {
      say("Paste an article first, or try the sample.", true);
      text.focus();
      return;
    }
    running?.abort();
    const own = running = new AbortController();
    const start = performance.now();
    stop.hidden = false;
    desk.setAttribute("aria-busy", "true");
    say("Reading …");
    try {
      const response = await ask("/view", own.signal);
      const html = await response.text();
      detach?.();
      view.innerHTML = html;
      detach = stanceReport.attach(view.querySelector("section.report"));
      json.hidden = false;
      desk.classList.add("done");
      say(`Done in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
      view.focus({ preventScroll: true });
      view.scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    } catch (e) {
      if (running === own) {
        say(e.name === "AbortError" ? "Stopped." : e.message, e.name !== "AbortError");
      }
    } finally {
      if (running === own) {
        running = null;
        stop.hidden = true;
        desk.removeAttribute("aria-busy");
      }
    }
  }

  async function save() {
    try {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await (await ask("/v1/statements")).blob());
      link.download = `${name}.${tables.includes(dropped?.type) ? "jsonl" : "json"}`;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (e) {
      say(e.message, true);
    }
  }

  desk.addEventListener("submit", event => {
    event.preventDefault();
    submit();
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  });
  stop.addEventListener("click", () => running?.abort());
  json.addEventListener("click", save);
  document.getElementById("choose").addEventListener("click", () => files.click());
  files.addEventListener("change", async () => {
    await open([...files.files]);
    files.value = "";
  });
  document.getElementById("file-remove").addEventListener("click", () => {
    show(null);
    text.focus();
  });
  document.getElementById("sample").addEventListener("click", async () => {
    show(null);
    name = "sample";
    text.value = await (await fetch("/sample.txt")).text();
    await submit();
  });
  text.addEventListener("input", () => { name = "article"; });

  /* Anywhere on the page: who misses the sheet would leave the page instead. */
  document.addEventListener("dragover", event => {
    event.preventDefault();
    sheet.classList.add("over");
  });
  document.addEventListener("dragleave", event => {
    if (!event.relatedTarget) {
      sheet.classList.remove("over");
    }
  });
  document.addEventListener("drop", event => {
    event.preventDefault();
    sheet.classList.remove("over");
    if (event.dataTransfer.files.length > 0) {
      open([...event.dataTransfer.files]);
    } else if (event.dataTransfer.getData("text/plain")) {
      show(null);
      name = "article";
      text.value = event.dataTransfer.getData("text/plain");
    }
  });
})();
