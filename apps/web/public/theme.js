// Runs before the first paint: the student's own choice of theme, if there is one, wins over the system's.
(() => {
  const root = document.documentElement;
  try {
    const choice = localStorage.getItem("theme");
    if (choice === "light" || choice === "dark") root.dataset.theme = choice;
  } catch {
    // Storage may be forbidden; then the system decides.
  }
  // The page for unknown addresses is one for both languages.
  if (root.dataset.language === "by-path" && /^\/en(\/|$)/.test(location.pathname)) root.lang = "en";
})();
