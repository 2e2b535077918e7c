import { execSync } from 'node:child_process'
import { Injectable } from '@nestjs/common'

@Injectable()
export class WorkService {
  slow(): number {
    return execSync('sleep 0.2').length
  }

  async later(): Promise<number> {
    await new Promise(resolve => setTimeout(resolve, 200))
    return 1
  }
}
