from git.refs.head import HEAD as HEAD, Head as Head
