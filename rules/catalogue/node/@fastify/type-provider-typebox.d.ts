/**
 * Types for Fastify with TypeBox schemas.
 * @library @fastify/type-provider-typebox versions="5.1" colour=neutral sources=["https://github.com/fastify/fastify-type-provider-typebox#readme"]
 */
import { FastifyInstance } from 'fastify'

export type FastifyPluginAsyncTypebox = (instance: FastifyInstance, options: any) => Promise<void>
export type FastifyPluginCallbackTypebox = (instance: FastifyInstance, options: any, done: any) => void
