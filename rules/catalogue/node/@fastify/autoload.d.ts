/**
 * Takes in every plugin of a folder; folders below it are prefixes.
 * @library @fastify/autoload versions="6.0" colour=neutral sources=["https://github.com/fastify/fastify-autoload#readme"]
 */
import { FastifyInstance } from 'fastify'

/** @loads folder=dir prefix=options.prefix */
declare function autoload(instance: FastifyInstance, options: any): Promise<void>
export = autoload
export { autoload as fastifyAutoload }
