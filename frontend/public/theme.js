(function () {
  try {
    var theme = localStorage.getItem("career-agent.theme");
    if (theme === '"light"' || theme === '"dark"') {
      document.documentElement.dataset.theme = JSON.parse(theme);
    }
  } catch {
    // Storage can be refused; the system's theme then applies.
  }
})();
