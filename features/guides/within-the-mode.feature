Feature: Within its mode a position can be changed

  Background:
    Given the policy guide
    And an account with a balance of 10,000 USDT
    And the mark price of BTC-USDT is 10000
    And a long position of 1 BTC-USDT at 10000 in isolated with 10x and a margin of 1,000 USDT

  @S3-11
  Scenario: margin may be added
    When it asks to add 500 USDT to BTC-USDT long
    Then it is allowed

  @S3-11
  Scenario: not more than there is
    When it asks to add 9,001 USDT to BTC-USDT long
    Then it is denied by insufficient_margin
    And it would pass with amount 9000

  @S3-11
  Scenario: margin may be taken out down to the initial margin
    Given the mark price of BTC-USDT is 10500
    When it asks to remove 450 USDT from BTC-USDT long
    Then it is allowed

  @S3-11
  Scenario: but not below it
    Given the mark price of BTC-USDT is 10500
    When it asks to remove 450.01 USDT from BTC-USDT long
    Then it is denied by margin_out because "What is left in the position must cover its initial margin of 1050 USDT."
    And it would pass with amount 450

  @S3-11 @S4-2
  Scenario: what other positions must hold does not matter to it
    Given the mark price of ETH-USDT is 2000
    And the mark price of BTC-USDT is 10500
    And a long position of 1 ETH-USDT at 2000 in cross with 5x
    When it asks to remove 450 USDT from BTC-USDT long
    Then it is allowed

  @S3-11
  Scenario: leverage may be changed
    When it asks to set the leverage of BTC-USDT to 20x
    Then it is allowed

  @S3-11 @S0-14
  Scenario: up to what the mode allows
    When it asks to set the leverage of BTC-USDT to 21x
    Then it is denied by isolated_leverage
    And it would pass with leverage 20x

  @S3-11
  Scenario: lower leverage asks for more margin than is there
    When it asks to set the leverage of BTC-USDT to 5x
    Then it is denied by insufficient_margin
