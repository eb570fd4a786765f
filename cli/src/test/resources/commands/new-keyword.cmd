new
policy
