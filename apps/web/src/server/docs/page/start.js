// In a file of its own, because the policy allows no inline script. `validatorUrl: null`: nothing is asked of other hosts.
window.SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#page",
  deepLinking: true,
  validatorUrl: null,
  persistAuthorization: false,
  tryItOutEnabled: true,
});
