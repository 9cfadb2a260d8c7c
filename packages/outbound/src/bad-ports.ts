/**
 * Where no site is: services that browsers ask nothing of, either.
 *
 * @see https://fetch.spec.whatwg.org/#port-blocking
 */
const ofFetch = [
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]

/**
 * Browsers are run by people; we are run beside databases, queues and what steers machines, which sometimes are open to
 * the world by mistake. Some of them obey any line that reaches them, and the name of a site is a line of TLS's greeting
 * that a stranger wrote. Registered at IANA, or the default of the product.
 */
const ofServers = [
  873, // rsync
  1433, // Microsoft SQL Server
  1521, // Oracle
  2181, // ZooKeeper
  2375, // Docker
  2376,
  2379, // etcd
  2380,
  3306, // MySQL
  3389, // remote desktop
  4369, // Erlang's port mapper
  5432, // PostgreSQL
  5672, // AMQP
  5900, // VNC
  5984, // CouchDB
  6379, // Redis
  6443, // Kubernetes
  9042, // Cassandra
  9092, // Kafka
  9200, // Elasticsearch
  9300,
  10250, // Kubernetes' nodes
  11211, // memcached
  27017, // MongoDB
]

const bad: ReadonlySet<string> = new Set([0, ...ofFetch, ...ofServers].map(String))

/** Is this a port at which nobody is ever asked, whoever names it? @param port as `URL` spells it */
export function isBadPort(port: string): boolean {
  return bad.has(port)
}
