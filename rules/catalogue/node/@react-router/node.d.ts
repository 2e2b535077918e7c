/**
 * Loaders and actions of routes, and what renders a page, run on the event loop of the server.
 * @library @react-router/node versions="7.9" colour=neutral sources=["https://reactrouter.com/explanation/concepts"]
 */

/**
 * @application react-router interface=node
 * @serves "^app/routes/(?<route>.+)$" loader action headers
 * @serves "^app/root$" loader action
 * @serves "^app/entry.server$" default handleDataRequest kind=middleware
 */
export interface Files {}
