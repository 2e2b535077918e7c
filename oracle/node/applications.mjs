/**
 * What each application is asked. An endpoint of an application written by hand has the `ask` that reaches it (a method of
 * HTTP, or a `message`, an `event` or a `socket` of Nest), the `route` as it is declared, and, where they differ, the `path`
 * that is asked for. `by` names the function that a finding speaks of where the finding has not this route: the function runs
 * for many routes, or its router stands under more than one prefix.
 */
import { ENDPOINTS } from './endpoints.mjs'

const generated = ENDPOINTS.map(({ id }) => ({ id, ask: 'GET', route: `/${id}` }))
const endpoint = (ask, route, more = {}) => ({ id: `${ask} ${route}`, ask, route, ...more })

export const APPLICATIONS = {
  'express-app': generated,
  'fastify-app': generated,
  'mounts-app': [
    endpoint('GET', '/api/v1/slow'),
    endpoint('GET', '/api/v1/later'),
    endpoint('GET', '/api/v1/users/:id/slow', { path: '/api/v1/users/7/slow' }),
    endpoint('GET', '/api/v1/users/:id/plain', { path: '/api/v1/users/7/plain' }),
    endpoint('GET', '/things'),
    endpoint('POST', '/things'),
    endpoint('GET', '/before'),
    endpoint('GET', '/guarded'),
    endpoint('GET', '/first/slow', { by: 'server.get /slow#2' }),
    endpoint('GET', '/first/plain'),
    endpoint('GET', '/second/slow', { by: 'server.get /slow#2' }),
    endpoint('GET', '/second/plain'),
    endpoint('GET', '/checked/slow', { by: 'server.get /slow#2' }),
    endpoint('GET', '/checked/plain', { by: 'server.use /checked' }),
    endpoint('GET', '/files/slow'),
    endpoint('GET', '/files/plain'),
    endpoint('GET', '/files/of/:name', { path: '/files/of/some', by: 'files.filesRouter.callback of param' }),
    endpoint('GET', '/installed/slow'),
    endpoint('GET', '/installed/plain'),
    endpoint('GET', '/all'),
    endpoint('GET', '/failing'),
    endpoint('GET', '/plain'),
  ],
  'plugins-app': [
    endpoint('GET', '/auto/orders'),
    endpoint('GET', '/auto/orders/later'),
    endpoint('GET', '/auto/orders/stored'),
    endpoint('GET', '/auto/orders/items/slow'),
    endpoint('GET', '/auto/orders/items/plain'),
    endpoint('GET', '/auto/users/:id/slow', { path: '/auto/users/7/slow' }),
    endpoint('GET', '/auto/users/:id/plain', { path: '/auto/users/7/plain' }),
    endpoint('GET', '/shared'),
    endpoint('GET', '/part/slow'),
    endpoint('GET', '/part/inner/deep'),
    endpoint('GET', '/part/plain'),
    endpoint('GET', '/object'),
    endpoint('GET', '/before'),
    endpoint('GET', '/hooked/plain', { by: 'server.callback of register.callback of addHook' }),
    endpoint('GET', '/failing/fails', { by: 'server.callback of register.callback of setErrorHandler' }),
    endpoint('GET', '/failing/plain'),
    endpoint('GET', '/decorated'),
    endpoint('GET', '/of-request'),
    endpoint('GET', '/plain'),
  ],
  'nest-app': [
    endpoint('GET', '/api/cats/slow'),
    endpoint('POST', '/api/cats/slow'),
    endpoint('GET', '/api/cats/later'),
    endpoint('GET', '/api/cats'),
    endpoint('GET', '/api/guarded', { by: 'server.Guard.canActivate' }),
    endpoint('GET', '/api/guarded/around', { by: 'server.Interceptor.intercept' }),
    endpoint('GET', '/api/guarded/free'),
    endpoint('message', 'sum'),
    endpoint('message', 'sum-later'),
    endpoint('event', 'told'),
    endpoint('socket', 'slow'),
    endpoint('socket', 'later'),
  ],
}
