/**
 * Hands a plugin back as it is.
 * @library fastify-plugin versions="5.0" colour=neutral sources=["https://github.com/fastify/fastify-plugin#readme"]
 */
import { FastifyInstance } from 'fastify'

/**
 * The plugin registers on its parent, without the prefix that it is registered with.
 * @keeps
 * @role plugin.shared
 */
declare function plugin(plugin: ((instance: FastifyInstance, options: any, done: any) => any) & Calls, options?: any): any
export = plugin
export { plugin as fastifyPlugin }
