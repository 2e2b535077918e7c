from slack_bolt.oauth.oauth_flow import OAuthFlow as OAuthFlow
