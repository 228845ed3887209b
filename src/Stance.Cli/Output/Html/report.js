"use strict";

/**
 * Brings a report to life: statements under the pointer or the keyboard show their cards, and filters choose which statements show; the address keeps
 * the choice. Without it everything can be read, and notes open by themselves.
 */
const stanceReport = {
  /** Takes the report's section; returns a function that ends it. */
  attach(section) {
    const ending = new AbortController();
    const on = (target, type, handle, capture = false) => target.addEventListener(type, handle, { capture, signal: ending.signal });
    const all = selector => [...section.querySelectorAll(selector)];
    const form = section.querySelector(".filters");
    const boxes = [...form.querySelectorAll("[type=checkbox]")];
    const card = section.querySelector(".floating");
    const narrow = matchMedia("(max-width: 47.5rem)");

    const statements = new Map();
    for (const note of all(".note")) {
      statements.set(note.dataset.s, { note, summary: note.querySelector("summary"), item: note.closest("li"), article: note.closest("article"), pieces: [], shows: true });
    }
    for (const piece of all(".prose [data-s]")) {
      statements.get(piece.dataset.s).pieces.push(piece);
    }

    // Filters.

    const everything = () => ({ stances: new Set(boxes.map(box => box.value)), speaker: null, about: null, sure: 0, text: "" });
    let filter = everything();

    const wordsOf = statement => statement.words ??= [
      statement.note.querySelector(".claim").textContent, statement.note.dataset.speaker, statement.summary.textContent, ...statement.pieces.map(piece => piece.textContent),
    ].join("\n").toLowerCase();

    const passes = statement => {
      const { stance, speaker, about, sure } = statement.note.dataset;
      return filter.stances.has(stance)
        && (filter.speaker === null || filter.speaker === speaker)
        && (filter.about === null || filter.about === about)
        && Number(sure) * 100 >= filter.sure
        && (filter.text === "" || wordsOf(statement).includes(filter.text.toLowerCase()));
    };

    const isPicked = ({ speaker = null, about = null, stance }) => filter.speaker === speaker && filter.about === about
      && (stance === undefined ? filter.stances.size === boxes.length : filter.stances.size === 1 && filter.stances.has(stance));

    const apply = () => {
      hide();
      const counts = new Map();
      let shown = 0;
      for (const statement of statements.values()) {
        statement.shows = passes(statement);
        statement.item.hidden = !statement.shows;
        statement.pieces.forEach(piece => piece.classList.toggle("off", !statement.shows));
        counts.set(statement.article, (counts.get(statement.article) ?? 0) + (statement.shows ? 1 : 0));
        shown += statement.shows ? 1 : 0;
      }
      const isAll = shown === statements.size;
      const articles = all("article");
      articles.forEach(article => article.hidden = articles.length > 1 && !isAll && !counts.get(article));
      all("[data-article]").forEach(row => row.classList.toggle("empty", section.querySelector(`#article-${row.dataset.article}`).hidden));
      boxes.forEach(box => box.checked = filter.stances.has(box.value));
      form.elements.sure.value = filter.sure;
      form.querySelector(".sure output").value = `${filter.sure} % sure`;
      if (form.elements.text.value !== filter.text) {
        form.elements.text.value = filter.text;
      }
      form.querySelector(".actors").replaceChildren(...["speaker", "about"].filter(role => filter[role] !== null).map(chipOf));
      form.querySelector("[type=reset]").hidden = stateOf() === "";
      form.querySelector(".shown").value = isAll ? `${shown} statement${shown === 1 ? "" : "s"}` : `${shown} of ${statements.size} statements`;
      all(".pick").forEach(pick => pick.setAttribute("aria-pressed", isPicked(pick.dataset)));
    };

    const chipOf = role => {
      const chip = document.createElement("button");
      chip.type = "button";
      chip.textContent = `${role === "speaker" ? "Speaker" : "About"}: ${filter[role]} ×`;
      chip.setAttribute("aria-label", `Any ${role === "speaker" ? "speaker" : "target"}, not only ${filter[role]}`);
      chip.addEventListener("click", () => choose({ [role]: null }));
      return chip;
    };

    // What differs from showing everything, as the address has it.
    const stateOf = () => {
      const state = new URLSearchParams();
      if (filter.stances.size < boxes.length) {
        (filter.stances.size > 0 ? [...filter.stances] : [""]).forEach(stance => state.append("stance", stance));
      }
      ["speaker", "about", "text"].filter(name => filter[name]).forEach(name => state.set(name, filter[name]));
      if (filter.sure > 0) {
        state.set("sure", filter.sure);
      }
      return state.toString();
    };

    const readAddress = () => {
      const state = new URLSearchParams(location.hash.slice(1));
      filter = everything();
      if (state.has("stance")) {
        filter.stances = new Set(state.getAll("stance").filter(stance => filter.stances.has(stance)));
      }
      filter.speaker = state.get("speaker");
      filter.about = state.get("about");
      filter.text = state.get("text") ?? "";
      filter.sure = Math.min(95, Math.max(0, Number(state.get("sure")) || 0));
      apply();
    };

    const choose = change => {
      filter = { ...filter, ...change };
      apply();
      const state = stateOf();
      history.replaceState(null, "", state === "" ? location.pathname + location.search : `#${state}`);
    };

    const pick = ({ speaker = null, about = null, stance }) => {
      const { stances } = everything();
      choose(isPicked({ speaker, about, stance }) ? { speaker: null, about: null, stances } : { speaker, about, stances: stance === undefined ? stances : new Set([stance]) });
    };

    on(form, "submit", event => event.preventDefault());
    on(form, "reset", event => {
      event.preventDefault();
      choose(everything());
    });
    on(form, "input", () => choose({
      stances: new Set(boxes.filter(box => box.checked).map(box => box.value)), sure: Number(form.elements.sure.value), text: form.elements.text.value,
    }));
    on(window, "hashchange", readAddress);

    // Cards.

    let active = null;
    let anchor = null;
    let leaving = 0;

    const show = (statement, element) => {
      clearTimeout(leaving);
      anchor = element;
      if (active !== statement) {
        hide();
        active = statement;
        [statement.note, ...statement.pieces].forEach(part => part.classList.add("lit"));
        // A note that is open shows it all.
        if (!statement.note.open) {
          card.replaceChildren(...statement.note.querySelector(".card").cloneNode(true).childNodes);
          card.hidden = false;
          statement.summary.setAttribute("aria-describedby", card.id);
        }
      }
      place();
    };

    const hide = () => {
      clearTimeout(leaving);
      if (active !== null) {
        [active.note, ...active.pieces].forEach(part => part.classList.remove("lit"));
        active.summary.removeAttribute("aria-describedby");
        active = null;
      }
      card.hidden = true;
    };

    const leave = () => {
      clearTimeout(leaving);
      leaving = setTimeout(() => {
        if (active !== null && active.summary !== document.activeElement) {
          hide();
        }
      }, 200);
    };

    // Beside the notes, where there is room, so that it covers neither them nor the text; over them elsewhere; at the foot of a narrow screen.
    const place = () => {
      if (card.hidden) {
        return;
      }
      card.style.removeProperty("left");
      card.style.removeProperty("top");
      if (narrow.matches) {
        return;
      }
      const space = 12;
      const size = card.getBoundingClientRect();
      const notes = active.item.getBoundingClientRect();
      const words = anchor.getClientRects()[0] ?? notes;
      const isBeside = notes.right + size.width + 2 * space <= innerWidth;
      const left = isBeside ? notes.right + space : Math.min(notes.left, innerWidth - size.width - space);
      const top = isBeside || anchor !== active.summary ? words.top - space : notes.bottom + space;
      card.style.left = `${left}px`;
      card.style.top = `${Math.max(space, Math.min(top, innerHeight - size.height - space))}px`;
    };

    // The innermost statement that shows, and what of it is meant.
    const find = target => {
      for (let part = target.closest(".prose [data-s], .note"); part !== null; part = part.parentElement.closest("[data-s]")) {
        const statement = statements.get(part.dataset.s);
        if (statement.shows) {
          return [statement, part.matches(".note") ? statement.summary : part];
        }
      }
      return null;
    };

    on(section, "pointerover", event => {
      const found = event.pointerType === "touch" ? null : find(event.target);
      if (found !== null) {
        show(...found);
      } else if (card.contains(event.target)) {
        clearTimeout(leaving);
      } else {
        leave();
      }
    });
    on(section, "pointerleave", leave);
    on(section, "focusin", event => {
      const found = event.target.matches(".note summary") ? find(event.target) : null;
      if (found !== null) {
        show(found[0], found[0].summary);
      }
    });
    on(section, "focusout", leave);
    // Does not bubble.
    on(section, "toggle", hide, true);
    on(window, "scroll", place);
    on(window, "resize", place);

    const go = statement => {
      statement.summary.focus({ preventScroll: true });
      (statement.pieces[0] ?? statement.note).scrollIntoView({ block: "nearest" });
      if (!narrow.matches) {
        show(statement, statement.pieces[0] ?? statement.summary);
      }
    };

    const step = by => {
      const shown = [...statements.values()].filter(statement => statement.shows);
      const from = shown.findIndex(statement => statement === active || statement.summary === document.activeElement);
      const first = shown.findIndex(statement => statement.item.getBoundingClientRect().bottom > 0);
      const next = from < 0 ? Math.max(0, first) : from + by;
      if (next >= 0 && next < shown.length) {
        go(shown[next]);
      }
    };

    on(section, "click", event => {
      const button = event.target.closest(".pick");
      const link = event.target.closest("a[href^='#article-']");
      if (button !== null) {
        pick(button.dataset);
      } else if (link !== null) {
        event.preventDefault();
        const article = section.querySelector(link.getAttribute("href"));
        if (article.hidden) {
          choose(everything());
        }
        article.scrollIntoView();
      } else if (event.target.closest(".prose") !== null && getSelection().isCollapsed) {
        const found = find(event.target);
        if (found !== null) {
          found[0].summary.focus({ preventScroll: true });
          show(...found);
        }
      }
    });
    on(document, "keydown", event => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) {
        return;
      }
      const isNote = event.target.matches(".note summary");
      if (event.key === "Escape") {
        hide();
      } else if (event.key === "j" || (isNote && event.key === "ArrowDown")) {
        event.preventDefault();
        step(1);
      } else if (event.key === "k" || (isNote && event.key === "ArrowUp")) {
        event.preventDefault();
        step(-1);
      }
    });

    section.classList.add("live");
    section.querySelector(".stances").disabled = false;
    all(".controls, .keys").forEach(part => part.hidden = false);
    readAddress();
    return () => ending.abort();
  },
};
