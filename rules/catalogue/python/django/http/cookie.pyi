from http.cookies import SimpleCookie as SimpleCookie
