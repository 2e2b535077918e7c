import 'reflect-metadata'
import {
  Controller,
  Get,
  Injectable,
  Module,
  Post,
  UseGuards,
  UseInterceptors,
  type CallHandler,
  type CanActivate,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { EventPattern, MessagePattern, Transport } from '@nestjs/microservices'
import { WsAdapter } from '@nestjs/platform-ws'
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets'
import { WorkService } from './work.service.cjs'

@Injectable()
class Guard implements CanActivate {
  constructor(private readonly work: WorkService) {}

  canActivate(): boolean {
    return this.work.slow() === 0
  }
}

@Injectable()
class Interceptor implements NestInterceptor {
  constructor(private readonly work: WorkService) {}

  intercept(context: ExecutionContext, next: CallHandler) {
    this.work.slow()
    return next.handle()
  }
}

@Controller('cats')
class CatsController {
  constructor(private readonly work: WorkService) {}

  @Get('slow')
  slow() {
    return { value: this.work.slow() }
  }

  @Get('later')
  async later() {
    return { value: await this.work.later() }
  }

  @Post('slow')
  create() {
    return { value: 1 }
  }

  @Get()
  plain() {
    return { value: 1 }
  }

  @MessagePattern('sum')
  sum() {
    return this.work.slow()
  }

  @MessagePattern('sum-later')
  sumLater() {
    return this.work.later()
  }

  @EventPattern('told')
  told() {
    this.work.slow()
  }
}

@Controller('guarded')
class GuardedController {
  @UseGuards(Guard)
  @Get()
  guarded() {
    return { value: 1 }
  }

  @UseInterceptors(Interceptor)
  @Get('around')
  around() {
    return { value: 1 }
  }

  @Get('free')
  free() {
    return { value: 1 }
  }
}

@WebSocketGateway({ path: '/socket' })
class Gateway {
  constructor(private readonly work: WorkService) {}

  @SubscribeMessage('slow')
  slow() {
    return { event: 'slow', data: this.work.slow() }
  }

  @SubscribeMessage('later')
  async later() {
    return { event: 'later', data: await this.work.later() }
  }
}

@Module({ controllers: [CatsController, GuardedController], providers: [WorkService, Guard, Interceptor, Gateway] })
class AppModule {}

async function main() {
  const app = await NestFactory.create(AppModule, { logger: false })
  app.setGlobalPrefix('api')
  app.useWebSocketAdapter(new WsAdapter(app))
  const messages = app.connectMicroservice({ transport: Transport.TCP, options: { host: '127.0.0.1', port: 0 } })
  await app.startAllMicroservices()
  await app.listen(0, '127.0.0.1')
  const port = app.getHttpServer().address().port
  process.send?.({ port, messages: messages.unwrap().address().port })
}

main()
