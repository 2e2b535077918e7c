/**
 * Route handlers, API routes, server actions, server components and middleware run on the event loop of the server.
 * @library next versions="14.2, 15.5, 16.0" colour=neutral sources=["https://nextjs.org/docs/app/getting-started/route-handlers", "https://nextjs.org/docs/pages/building-your-application/routing/api-routes"]
 */

/**
 * @application nextjs interface=node
 * @serves "^(src/)?app/(?<route>.+/)?route$" GET HEAD POST PUT PATCH DELETE OPTIONS
 * @serves "^(src/)?pages/(?<route>api/.+)$" default
 * @serves "^(src/)?app/(?<route>.+/)?(page|layout|template|not-found|default)$" default generateMetadata
 * @serves "^(src/)?pages/(?<route>.+)$" getServerSideProps
 * @serves "^(src/)?(middleware|proxy)$" middleware proxy default kind=middleware
 * @serves "." directive="use server"
 */
export interface Files {}
