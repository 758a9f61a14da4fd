"use strict";
const live = document.getElementById("live");
const form = document.getElementById("add");
const message = document.getElementById("message");

async function request(method, path, body) {
  try {
    const response = await fetch(path, { method, headers: { "Content-Type": "application/json" }, body });
    message.textContent = response.ok ? "" : (await response.json()).error;
    await refresh();
    return response.ok;
  } catch (failure) {
    message.textContent = "The monitor does not answer.";
    return false;
  }
}

async function refresh() {
  try {
    const response = await fetch("/");
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const focus = document.activeElement?.dataset?.path;
    live.replaceChildren(...page.getElementById("live").childNodes);
    if (focus) live.querySelector(`[data-path="${CSS.escape(focus)}"]`)?.focus();
    live.classList.remove("stale");
  } catch (failure) {
    live.classList.add("stale");
  }
}

live.addEventListener("click", event => {
  const button = event.target.closest("button[data-path]");
  if (!button) return;
  button.disabled = true;
  request(button.dataset.method, button.dataset.path);
});

form.addEventListener("submit", async event => {
  event.preventDefault();
  if (await request("POST", "/sites", JSON.stringify({ url: form.url.value }))) form.reset();
});

setInterval(() => { if (!document.hidden) refresh(); }, 2000);
