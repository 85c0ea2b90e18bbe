/* Put into pages by `planlint serve` alone: shows them anew when they were built anew, and what kept that from happening. */

"use strict";

(() => {
  const built = document.currentScript.dataset.built;
  let box = null;

  const say = (text) => {
    if (!text) {
      box?.remove();
      box = null;
      return;
    }
    if (!box) {
      box = document.createElement("pre");
      box.className = "planlint-serve";
      box.setAttribute("role", "alert");
      document.body.prepend(box);
    }
    if (box.textContent !== text) {
      box.textContent = text;
    }
  };

  const listen = () => {
    const events = new EventSource("/.planlint/events");
    events.addEventListener("message", (event) => {
      const state = JSON.parse(event.data);
      if (state.built !== built) {
        events.close();
        location.reload();
      } else {
        say(state.fault);
      }
    });
    /* A browser opens only some connections to one address: a page that nobody looks at holds none. */
    const leave = () => {
      events.close();
      document.removeEventListener("visibilitychange", leave);
      document.addEventListener("visibilitychange", listen, { once: true });
    };
    document.addEventListener("visibilitychange", leave);
  };

  if (document.visibilityState === "visible") {
    listen();
  } else {
    document.addEventListener("visibilitychange", listen, { once: true });
  }
})();
