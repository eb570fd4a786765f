check
--format
json
--format
text
policies
