Feature: What the guides say, on OKX perpetual swaps

  Quantities are contracts of 0.01 BTC.

  Background:
    Given the policy okx_perpetual
    And an account with a balance of 10,000 USDT
    And the mark price of BTC-USDT-SWAP is 10000
    And the mark price of ETH-USDT-SWAP is 2000

  @S2-14 @C1
  Scenario: modes may be toggled with nothing open
    When it asks to switch everything to isolated
    Then it is allowed

  @S0-10 @S1-10 @C1
  Scenario: and not with a position, whatever it is in
    Given a long position of 10 ETH-USDT-SWAP at 2000 in cross with 10x
    When it asks to switch everything to isolated
    Then it is denied by account_mode with code "59000"

  @S2-14 @C1
  Scenario: nor with an order
    Given a resting order to go long 10 ETH-USDT-SWAP at 1900 in cross with 10x
    When it asks to switch everything to isolated
    Then it is denied by account_mode with code "59000"

  @S2-13 @S1-15
  Scenario: both modes side by side, even on one instrument
    Given a long position of 10 BTC-USDT-SWAP at 10000 in isolated with 10x and a margin of 100 USDT
    When it asks to open long 10 BTC-USDT-SWAP in cross with 10x
    Then it is allowed

  @S3-12 @C2
  Scenario Outline: leverage goes by the size of the position, the same in <mode> margin
    Given an account with a balance of 1,000,000 USDT
    When it asks to open long 1000 BTC-USDT-SWAP in <mode> with 100x
    Then it is allowed
    When it asks to open long 1001 BTC-USDT-SWAP in <mode> with 100x
    Then it is denied by tier_leverage with code "51004"

    Examples:
      | mode     |
      | cross    |
      | isolated |

  @S3-11
  Scenario: with a position leverage is not changed, unlike the guide says of OKX
    Given a long position of 10 BTC-USDT-SWAP at 10000 in isolated with 10x and a margin of 100 USDT
    When it asks to set the leverage of BTC-USDT-SWAP to 20x
    Then it is denied by leverage_position with code "59100"
    When it asks to add 50 USDT to BTC-USDT-SWAP long
    Then it is allowed

  @S0-11 @C4
  Scenario: below maintenance it closes tier by tier, only as much as is needed
    Given an account with a balance of 605 USDT
    And a long position of 1100 BTC-USDT-SWAP at 10000 in cross with 66.66x
    Then the maintenance margin of the pool is 550 USDT
    And the account is liquidated
    And the plan is:
      | step        | quantity | price | fee |
      | reduce_tier | 100      | 10000 | 5   |
    And the account is left with 600 USDT

  @S2-3 @C3
  Scenario Outline: an alert at 300 % and no call before liquidation at 100 %: <balance>
    Given an account with a balance of <balance>
    And a long position of 100 BTC-USDT-SWAP at 10000 in cross with 100x
    Then the maintenance margin of the pool is 40 USDT
    And the account is <status>

    Examples:
      | balance     | status     |
      | 135.01 USDT | healthy    |
      | 135 USDT    | on alert   |
      | 45.01 USDT  | on alert   |
      | 45 USDT     | liquidated |

  @S3-15 @C7
  Scenario: no account ends below zero
    Given an account with a balance of 1,000 USDT
    And a long position of 100 BTC-USDT-SWAP at 10000 in cross with 10x
    And the insurance fund holds 5,000 USDT
    When the mark price of BTC-USDT-SWAP moves to 8000
    Then the account is left with 0 USDT
    And the insurance fund is left with 4,000 USDT
