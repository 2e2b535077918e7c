from nonebot.internal.matcher.matcher import Matcher as Matcher
