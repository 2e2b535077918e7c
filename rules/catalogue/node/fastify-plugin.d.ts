/**
 * Hands a plugin back as it is.
 * @library fastify-plugin versions="5.0" colour=neutral sources=["https://github.com/fastify/fastify-plugin#readme"]
 */
import { FastifyInstance } from 'fastify'

/** @keeps */
declare function plugin(plugin: ((instance: FastifyInstance, options: any, done: any) => any) & Calls, options?: any): any
export = plugin
export { plugin as fastifyPlugin }
