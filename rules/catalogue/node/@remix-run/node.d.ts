/**
 * Loaders and actions of routes, and what renders a page, run on the event loop of the server.
 * @library @remix-run/node versions="2.17" colour=neutral sources=["https://v2.remix.run/docs/file-conventions/routes"]
 */

/**
 * @application remix interface=node
 * @serves "^app/routes/(?<route>.+)$" loader action headers
 * @serves "^app/root$" loader action
 * @serves "^app/entry.server$" default handleDataRequest kind=middleware
 */
export interface Files {}
