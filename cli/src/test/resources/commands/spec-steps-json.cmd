spec
steps
--format
json
