from anthropic.resources.beta.tunnels.certificates import AsyncCertificates as AsyncCertificates
from anthropic.resources.beta.tunnels.tunnels import AsyncTunnels as AsyncTunnels
from anthropic.resources.beta.tunnels.certificates import Certificates as Certificates
from anthropic.resources.beta.tunnels.tunnels import Tunnels as Tunnels
