/**
 * The process itself, as a module.
 * @library process versions="20.20, 22.12" colour=neutral sources=["https://nodejs.org/api/process.html"]
 */
import { Process } from 'globals'

declare const whole: Process
export = whole
