from nonebot.internal.adapter.bot import Bot as Bot
